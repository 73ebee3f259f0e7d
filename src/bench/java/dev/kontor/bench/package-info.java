/**
 * Measures the packaged service on a database of its own, beside the floors that it can't get
 * under: a bare JSON endpoint, and the operation's own SQL over plain JDBC. Run it with {@code
 * ./mvnw -Pbench verify}.
 */
package dev.kontor.bench;
