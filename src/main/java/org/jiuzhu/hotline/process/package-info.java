@NullMarked
package org.jiuzhu.hotline.process;

import org.jspecify.annotations.NullMarked;
