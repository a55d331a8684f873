@NullMarked
package org.jiuzhu.appraisal.web;

import org.jspecify.annotations.NullMarked;
