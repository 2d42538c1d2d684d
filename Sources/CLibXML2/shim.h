#ifndef APLIS_CLIBXML2_SHIM_H
#define APLIS_CLIBXML2_SHIM_H

#include <libxml/xmlversion.h>
// Debian's libxml2 is built with ICU, whose headers clash with those of Foundation. Only the end of
// xmlCharEncodingHandler depends on it, and nobody here uses that.
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/xmlreader.h>
#include <libxml/tree.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <libxml/relaxng.h>
#include <libxml/xmlsave.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemastypes.h>

// xmlFree is a mutable function pointer, which Swift 6 does not let anyone read.
static inline void aplis_xml_free(void *pointer) { xmlFree(pointer); }

// The two error listeners of the current thread, kept while ours are in place.
typedef struct aplis_xml_listeners {
  xmlGenericErrorFunc generic;
  void *generic_context;
  xmlStructuredErrorFunc structured;
  void *structured_context;
} aplis_xml_listeners;

// A variadic function cannot be written in Swift. This one is deaf: what libxml2 would print is never printed.
static inline void aplis_xml_ignore(void *context, const char *message, ...) {
  (void)context;
  (void)message;
}

// The present listeners are macros for fields of the thread's own state, which Swift does not import.
static inline aplis_xml_listeners aplis_xml_listen(void *context, xmlStructuredErrorFunc hear) {
  aplis_xml_listeners previous = {
    xmlGenericError, xmlGenericErrorContext, xmlStructuredError, xmlStructuredErrorContext
  };
  xmlSetGenericErrorFunc(NULL, aplis_xml_ignore);
  xmlSetStructuredErrorFunc(context, hear);
  return previous;
}

// Gives the thread its earlier listeners back; here, because the generic one is of a variadic type.
static inline void aplis_xml_stop_listening(aplis_xml_listeners previous) {
  xmlSetGenericErrorFunc(previous.generic_context, previous.generic);
  xmlSetStructuredErrorFunc(previous.structured_context, previous.structured);
}

// Newer versions of libxml2 rename these two and keep the old names as macros, which Swift does not import.
static inline xmlXPathObjectPtr aplis_xml_pop(xmlXPathParserContextPtr call) { return valuePop(call); }
static inline void aplis_xml_push(xmlXPathParserContextPtr call, xmlXPathObjectPtr value) { valuePush(call, value); }

#endif
