@NullMarked
package org.jiuzhu.benefit.process;

import org.jspecify.annotations.NullMarked;
