@NullMarked
package org.jiuzhu.task.web;

import org.jspecify.annotations.NullMarked;
