package dev.oriel.benchmarks.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a class of kernels asks, in one sentence that its report begins with. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Question {

    String value();
}
