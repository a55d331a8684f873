@NullMarked
package org.jiuzhu.integrity.web;

import org.jspecify.annotations.NullMarked;
