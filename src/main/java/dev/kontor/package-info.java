/** Account administration for a hosting and cloud provider. */
@NullMarked
package dev.kontor;

import org.jspecify.annotations.NullMarked;
