@NullMarked
package org.jiuzhu.capacity.web;

import org.jspecify.annotations.NullMarked;
