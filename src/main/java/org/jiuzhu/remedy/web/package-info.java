@NullMarked
package org.jiuzhu.remedy.web;

import org.jspecify.annotations.NullMarked;
