/**
 * 待遇：确认后的待遇登记册。
 *
 * <p>An award says who receives what from which month on which decision. Nobody holds two exclusive awards at once:
 * the table {@code exclusive_holding} has one row a person, and the database refuses the second. A county that begins to
 * work with the system brings its present recipients in by {@link org.jiuzhu.benefit.RecipientImports}.
 *
 * @see "民发〔2021〕57号 第二十一条、第三十一条"
 */
@NullMarked
@ApplicationModule(
        displayName = "待遇",
        allowedDependencies = {"shared", "privacy", "audit", "intake", "review", "organisation"})
package org.jiuzhu.benefit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
