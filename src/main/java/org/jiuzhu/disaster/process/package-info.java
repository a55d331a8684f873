@NullMarked
package org.jiuzhu.disaster.process;

import org.jspecify.annotations.NullMarked;
