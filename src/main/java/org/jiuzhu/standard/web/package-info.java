@NullMarked
package org.jiuzhu.standard.web;

import org.jspecify.annotations.NullMarked;
