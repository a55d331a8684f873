@NullMarked
package org.jiuzhu.integrity.process;

import org.jspecify.annotations.NullMarked;
