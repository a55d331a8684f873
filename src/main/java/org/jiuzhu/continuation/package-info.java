/**
 * 救助衔接：一项救助停了、没有确认，不等于没有困难。
 *
 * <p>When an award has ended or support of the destitute was not confirmed, the township gets the task to test what other help
 * fits, with the schemes that the tables propose from what the family has declared. Who has died needs none. Nothing is
 * given or refused here: the clerk registers, refers, or says why nothing is needed.
 *
 * @see "民发〔2021〕43号 第二十六条；国办发〔2023〕39号；南平市2021年通知 三（二）"
 */
@NullMarked
@ApplicationModule(
        displayName = "救助衔接",
        allowedDependencies = {
            "shared",
            "engine",
            "task",
            "privacy",
            "audit",
            "calendar",
            "organisation",
            "standard",
            "intake",
            "review",
            "casework",
            "benefit",
            "destitution"
        })
package org.jiuzhu.continuation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
