@NullMarked
package org.jiuzhu.access.web;

import org.jspecify.annotations.NullMarked;
