/**
 * Pages behind the links of mails, as long as no manager is there that they could lead to: each
 * shows the call that its link is for. Only on the embedded database. Uses the platform.
 */
@NullMarked
package dev.kontor.linkpage;

import org.jspecify.annotations.NullMarked;
