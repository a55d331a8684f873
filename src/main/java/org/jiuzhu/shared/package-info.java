/**
 * 公共：领域里处处出现的值（案号、身份证号、金额、行政区划、经办人）和四种可预期的拒绝。
 *
 * <p>This module depends on nothing of the house and on no framework in its root, so that every other module may use
 * it. A refusal that a user can cause is one of {@link org.jiuzhu.shared.InvalidInput}, {@link
 * org.jiuzhu.shared.Missing}, {@link org.jiuzhu.shared.Refused} and {@link org.jiuzhu.shared.Conflict}; the advice in
 * {@code shared.web} turns them into problem+json in Chinese.
 */
@NullMarked
@ApplicationModule(
        displayName = "公共",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.jiuzhu.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
