/**
 * Reports of measurements: values that hold title, facts, tables and charts, and writers of JSON, Markdown and one
 * self-contained HTML page.
 * Every benchmark in this module makes its report here; it knows none of them.
 * Reports are immutable and writers are pure functions, so any thread may call.
 */
package dev.oriel.benchmarks.report;
