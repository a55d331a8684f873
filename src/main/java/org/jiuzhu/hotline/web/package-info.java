@NullMarked
package org.jiuzhu.hotline.web;

import org.jspecify.annotations.NullMarked;
