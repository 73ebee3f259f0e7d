package dev.kontor.platform.mail;

/** A mail as written: what the outbox keeps, encrypted, until it is delivered. */
record Letter(String recipient, String language, String subject, String text, String html) {}
