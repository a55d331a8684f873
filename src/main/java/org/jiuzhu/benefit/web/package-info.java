@NullMarked
package org.jiuzhu.benefit.web;

import org.jspecify.annotations.NullMarked;
