package org.jiuzhu.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A page that stands in the menu of everybody whom its {@link AllowedTo} lets in. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface MenuPage {

    /** Its name in the menu. */
    String value();

    /** Where it stands: the smaller, the further in front. */
    int order();
}
