@NullMarked
package org.jiuzhu.subsistence.process;

import org.jspecify.annotations.NullMarked;
