package dev.kontor.reference;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A list given whole. */
record ReferenceList<T>(@Schema(required = true) List<T> items) {}
