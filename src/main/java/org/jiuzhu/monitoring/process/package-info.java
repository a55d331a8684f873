@NullMarked
package org.jiuzhu.monitoring.process;

import org.jspecify.annotations.NullMarked;
