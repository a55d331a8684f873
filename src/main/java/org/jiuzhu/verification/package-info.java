/**
 * 核对与调查：经授权的信息核对（逐来源发出、答复、催办）和两人入户调查，以及申报与核对的比对。
 *
 * <p>A check asks each source separately, each with its own due date and state; a source that does not answer does not
 * hold up the case for ever. Registers are reached through {@link org.jiuzhu.verification.RegisterGateway}: today by
 * tables in this database, tomorrow by a platform. The result is a reference: differences are put to the family, and a
 * person decides.
 *
 * @see "民发〔2021〕57号 第十五条至第十八条；社会救助暂行办法 第五十八条"
 */
@NullMarked
@ApplicationModule(
        displayName = "核对与调查",
        allowedDependencies = {"shared", "privacy", "calendar", "standard", "intake", "audit"})
package org.jiuzhu.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
