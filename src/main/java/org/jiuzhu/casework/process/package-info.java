@NullMarked
package org.jiuzhu.casework.process;

import org.jspecify.annotations.NullMarked;
