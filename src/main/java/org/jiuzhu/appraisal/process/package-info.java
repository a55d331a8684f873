@NullMarked
package org.jiuzhu.appraisal.process;

import org.jspecify.annotations.NullMarked;
