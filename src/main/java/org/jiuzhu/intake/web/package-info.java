@NullMarked
package org.jiuzhu.intake.web;

import org.jspecify.annotations.NullMarked;
