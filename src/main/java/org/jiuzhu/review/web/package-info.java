@NullMarked
package org.jiuzhu.review.web;

import org.jspecify.annotations.NullMarked;
