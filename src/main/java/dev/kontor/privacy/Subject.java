package dev.kontor.privacy;

import java.util.UUID;

/** Whose rows are looked for. */
record Subject(UUID id, String email) {}
