@NullMarked
package org.jiuzhu.document.web;

import org.jspecify.annotations.NullMarked;
