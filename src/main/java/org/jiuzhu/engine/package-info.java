/**
 * 引擎：嵌入的流程与决策引擎，以及把它和本系统连在一起的少量代码。
 *
 * <p>The only module besides the {@code process} packages that knows Camunda. It deploys the models, guards what a
 * query or a model may run, keeps four eyes, names variables and messages, and keeps engine users in step with the
 * staff. Nothing here knows a procedure: what is done in a procedure stands in its own module.
 */
@NullMarked
@ApplicationModule(
        displayName = "引擎",
        allowedDependencies = {"shared"})
package org.jiuzhu.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
