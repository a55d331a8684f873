/**
 * 一门受理：家庭、成员、申报、材料、一次性告知、首问责任和失信限制的检查。
 *
 * <p>Keeps what a family declares at the one window, as declared: the declaration is a document of record. Until the
 * decision the family may correct or add to it: every version is kept, and {@link org.jiuzhu.intake.DeclarationAmended}
 * tells those who rest on it. What the check finds stands in {@code verification}. Other modules read a case by its number and
 * hold no copy of personal data.
 */
@NullMarked
@ApplicationModule(
        displayName = "一门受理",
        allowedDependencies = {
            "shared",
            "engine",
            "privacy",
            "calendar",
            "organisation",
            "document",
            "audit",
            "policy",
            "standard"
        })
package org.jiuzhu.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
