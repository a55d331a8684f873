@NullMarked
package org.jiuzhu.destitution.process;

import org.jspecify.annotations.NullMarked;
