/**
 * 部门对接：有自有系统的部门，转办单、待遇告知和失信推送按约定送到它的系统，签收和结果从它的系统取回。
 *
 * <p>A department works in Tasklist unless {@link org.jiuzhu.exchange.ExchangeSettings} names a system of its own, reached by
 * files in a directory or over HTTP. A message has a number that is its idempotency key; it is sent by a procedure of
 * its own (process {@code exchange}), so that the engine repeats what fails and Cockpit shows what cannot be sent; a
 * person sends it again. What a message is about knows the module that hands it over, and reads the answers:
 * {@link org.jiuzhu.exchange.AnswerReader}.
 */
@NullMarked
@ApplicationModule(
        displayName = "部门对接",
        allowedDependencies = {"shared", "engine", "audit", "privacy", "organisation"})
package org.jiuzhu.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
