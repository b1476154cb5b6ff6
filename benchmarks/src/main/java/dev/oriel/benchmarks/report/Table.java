package dev.oriel.benchmarks.report;

import java.util.List;

/** Rows of cells, one for each column. */
public record Table(String title, List<Column> columns, List<List<Cell>> rows) implements Block {

    /** @throws IllegalArgumentException if a row has more or fewer cells than there are columns */
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(row.size() + " cells in " + columns.size() + " columns: " + row);
            }
        }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.table(this);
    }

    /**
     * What stands in a column.
     *
     * @param unit "ms", "MB/s", "" for words and pure numbers
     */
    public record Column(String name, String unit) {

        /** A column of words or pure numbers. */
        public static Column of(String name) {
            return new Column(name, "");
        }

        /** Name and unit as a heading. */
        String heading() {
            return unit.isEmpty() ? name : name + " (" + unit + ")";
        }
    }
}
