@NullMarked
package org.jiuzhu.remedy.process;

import org.jspecify.annotations.NullMarked;
