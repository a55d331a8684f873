/** 救助平台的根包；每个直接子包是一个业务模块。 */
@NullMarked
package org.jiuzhu;

import org.jspecify.annotations.NullMarked;
