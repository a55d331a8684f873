/**
 * 案卷：把一个案件在各处的内容合成一页，供办理人、监管人查看，并为待办列表提供案号、申请人和期限。
 *
 * <p>只读其他模块的公开服务，自己不存放内容；每次打开案卷都留痕。名单里姓名脱敏，案卷里身份证号脱敏。
 */
@NullMarked
@ApplicationModule(
        displayName = "案卷",
        allowedDependencies = {
            "shared",
            "engine",
            "privacy",
            "audit",
            "organisation",
            "intake",
            "casework",
            "deadline",
            "verification",
            "review",
            "benefit",
            "document"
        })
package org.jiuzhu.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
