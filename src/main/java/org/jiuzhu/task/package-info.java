/**
 * 待办表单：每个人工任务的表单在服务器上保存草稿，任务完成时与流程令牌同一事务入库。
 *
 * <p>One mechanism for every user task. A form is a {@link org.jiuzhu.task.StepForm}: a bean of the {@code process}
 * package of its procedure, named by the key of the user task. What the clerk types is checked and kept as a sealed
 * draft; when the task is completed, the draft is checked again, handed to the form's own service and turned into the
 * few variables that steer the process, all in the engine's transaction.
 */
@NullMarked
@ApplicationModule(
        displayName = "待办表单",
        allowedDependencies = {"shared", "engine", "privacy", "audit", "organisation"})
package org.jiuzhu.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
