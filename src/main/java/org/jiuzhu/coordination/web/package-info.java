@NullMarked
package org.jiuzhu.coordination.web;

import org.jspecify.annotations.NullMarked;
