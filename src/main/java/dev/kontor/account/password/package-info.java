/** How passwords are judged and kept. Uses the platform only. */
@NullMarked
package dev.kontor.account.password;

import org.jspecify.annotations.NullMarked;
