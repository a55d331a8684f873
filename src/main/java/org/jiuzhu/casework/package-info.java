/**
 * 经办通用：各类救助案件办起来都一样的那些事：以哪个机关的名义出文书、向谁救济、表单开头写什么、案卷里各自添哪几节。
 *
 * <p>案件本身（案号、申请人、辖区、状态、{@linkplain org.jiuzhu.intake.Application.Kind 种类}）登记在“一门受理”，
 * 事项各自的内容在各自的模块。这里只放不止一个事项要用的，不放哪一个事项独有的；不知道有哪些事项。
 */
@NullMarked
@ApplicationModule(
        displayName = "经办通用",
        allowedDependencies = {"shared", "privacy", "organisation", "standard", "deadline", "document", "intake", "task"
        })
package org.jiuzhu.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
