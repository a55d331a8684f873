@NullMarked
package org.jiuzhu.intake.process;

import org.jspecify.annotations.NullMarked;
