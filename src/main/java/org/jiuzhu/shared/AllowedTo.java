package org.jiuzhu.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which posts may use an endpoint. Every own endpoint carries it, on the method or its class; what of the data a
 * person may see is decided by the service behind it.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedTo {

    /** The posts; empty means everybody signed in. */
    Role[] value() default {};
}
