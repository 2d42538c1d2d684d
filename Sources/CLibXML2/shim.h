#ifndef APLIS_CLIBXML2_SHIM_H
#define APLIS_CLIBXML2_SHIM_H

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <libxml/relaxng.h>
#include <libxml/xmlsave.h>

// xmlFree is a mutable function pointer, which Swift 6 does not let anyone read.
static inline void aplis_xml_free(void *pointer) { xmlFree(pointer); }

#endif
