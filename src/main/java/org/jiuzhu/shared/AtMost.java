package org.jiuzhu.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The longest text that a field of a request takes, in characters (rare ones count twice). Kept by the reader of requests, which names the
 * field; a text without it may have {@link Texts#LONGEST} characters. What a column can hold is never the first to say
 * so.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface AtMost {

    int value();
}
