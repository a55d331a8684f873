@NullMarked
package org.jiuzhu.relief.process;

import org.jspecify.annotations.NullMarked;
