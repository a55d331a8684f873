/**
 * 登录与权限：一次登录进入待办、监控和自有页面；每个接口写明允许的岗位。
 *
 * <p>Passwords, lockout and password policy are the engine's; the session is Spring Security's; the webapps take the
 * person from it. An own endpoint that does not say who may use it keeps the application from starting.
 *
 * @see "网络安全法 第二十一条；个人信息保护法 第五十一条（最小权限）"
 */
@NullMarked
@ApplicationModule(
        displayName = "登录与权限",
        allowedDependencies = {"shared", "engine", "organisation", "audit"})
package org.jiuzhu.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
