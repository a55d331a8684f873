@NullMarked
package org.jiuzhu.exchange.process;

import org.jspecify.annotations.NullMarked;
