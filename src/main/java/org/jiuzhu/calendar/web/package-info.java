@NullMarked
package org.jiuzhu.calendar.web;

import org.jspecify.annotations.NullMarked;
