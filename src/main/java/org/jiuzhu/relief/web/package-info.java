@NullMarked
package org.jiuzhu.relief.web;

import org.jspecify.annotations.NullMarked;
