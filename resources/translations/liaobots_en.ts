<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Announcer</name>
    <message numerus="yes">
        <source>Code block, %n lines.</source>
        <translation>
            <numerusform>Code block, %Ln line.</numerusform>
            <numerusform>Code block, %Ln lines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Attaching</name>
    <message numerus="yes">
        <source>No more than {0} texts can go along with one question.</source>
        <translation>
            <numerusform>No more than {0} text can go along with one question.</numerusform>
            <numerusform>No more than {0} texts can go along with one question.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} files</source>
        <translation>
            <numerusform>{0} file</numerusform>
            <numerusform>{0} files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} more were not attached.</source>
        <translation>
            <numerusform>{0} more was not attached.</numerusform>
            <numerusform>{0} more were not attached.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChatController</name>
    <message numerus="yes">
        <source>A text of {0} characters fits into no message; it was not pasted.</source>
        <translation>
            <numerusform>A text of {0} character fits into no message; it was not pasted.</numerusform>
            <numerusform>A text of {0} characters fits into no message; it was not pasted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message numerus="yes">
        <source>{0} tokens</source>
        <translation>
            <numerusform>{0} token</numerusform>
            <numerusform>{0} tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>≤ {0} tokens</source>
        <translation>
            <numerusform>≤ {0} token</numerusform>
            <numerusform>≤ {0} tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonFoot</name>
    <message numerus="yes">
        <source>%n characters added</source>
        <translation>
            <numerusform>%Ln character added</numerusform>
            <numerusform>%Ln characters added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters removed</source>
        <translation>
            <numerusform>%Ln character removed</numerusform>
            <numerusform>%Ln characters removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words added</source>
        <translation>
            <numerusform>%Ln word added</numerusform>
            <numerusform>%Ln words added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words removed</source>
        <translation>
            <numerusform>%Ln word removed</numerusform>
            <numerusform>%Ln words removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContestColumn</name>
    <message numerus="yes">
        <source>{0} characters</source>
        <translation>
            <numerusform>{0} character</numerusform>
            <numerusform>{0} characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} tokens</source>
        <translation>
            <numerusform>{0} token</numerusform>
            <numerusform>{0} tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Context</name>
    <message numerus="yes">
        <source>%n earlier messages: {0}</source>
        <translation>
            <numerusform>%Ln earlier message: {0}</numerusform>
            <numerusform>%Ln earlier messages: {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages above are not sent</source>
        <translation>
            <numerusform>%Ln message above is not sent</numerusform>
            <numerusform>%Ln messages above are not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages above are not sent: they no longer fit into {0} tokens</source>
        <translation>
            <numerusform>%Ln message above is not sent: it no longer fits into {0} tokens</numerusform>
            <numerusform>%Ln messages above are not sent: they no longer fit into {0} tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The messages that are always sent leave no room for this question: together they have {used} tokens, and {model} reads {room}. Shorten it, send one of those messages only if it fits, or ask a model that reads more.</source>
        <translation>
            <numerusform>The messages that are always sent leave no room for this question: together they have {used} token, and {model} reads {room}. Shorten it, send one of those messages only if it fits, or ask a model that reads more.</numerusform>
            <numerusform>The messages that are always sent leave no room for this question: together they have {used} tokens, and {model} reads {room}. Shorten it, send one of those messages only if it fits, or ask a model that reads more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The system prompt of this chat has {used} tokens, but {model} reads {room}. Shorten the system prompt, or choose a model that reads more.</source>
        <translation>
            <numerusform>The system prompt of this chat has {used} token, but {model} reads {room}. Shorten the system prompt, or choose a model that reads more.</numerusform>
            <numerusform>The system prompt of this chat has {used} tokens, but {model} reads {room}. Shorten the system prompt, or choose a model that reads more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This question does not fit: with the system prompt it has {used} tokens, and {model} reads {room}. Shorten it, attach less, or ask a model that reads more.</source>
        <translation>
            <numerusform>This question does not fit: with the system prompt it has {used} token, and {model} reads {room}. Shorten it, attach less, or ask a model that reads more.</numerusform>
            <numerusform>This question does not fit: with the system prompt it has {used} tokens, and {model} reads {room}. Shorten it, attach less, or ask a model that reads more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} tokens</source>
        <translation>
            <numerusform>{0} token</numerusform>
            <numerusform>{0} tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>≤ {0} tokens</source>
        <translation>
            <numerusform>≤ {0} token</numerusform>
            <numerusform>≤ {0} tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataSize</name>
    <message numerus="yes">
        <source>{0} bytes</source>
        <translation>
            <numerusform>{0} byte</numerusform>
            <numerusform>{0} bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message numerus="yes">
        <source>The {0} chosen chats</source>
        <translation>
            <numerusform>The chosen chat</numerusform>
            <numerusform>The {0} chosen chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} chats exported.</source>
        <translation>
            <numerusform>{0} chat exported.</numerusform>
            <numerusform>{0} chats exported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message numerus="yes">
        <source>{0} chats imported</source>
        <translation>
            <numerusform>{0} chat imported</numerusform>
            <numerusform>{0} chats imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} chats that were here have new messages.</source>
        <translation>
            <numerusform>One chat that was here has new messages.</numerusform>
            <numerusform>{0} chats that were here have new messages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Joining</name>
    <message numerus="yes">
        <source>{0} and {1} more</source>
        <comment>names</comment>
        <translation>
            <numerusform>{0} and {1} more</numerusform>
            <numerusform>{0} and {1} more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message numerus="yes">
        <source>{0} other models</source>
        <translation>
            <numerusform>{0} other model</numerusform>
            <numerusform>{0} other models</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageDetails</name>
    <message numerus="yes">
        <source>{0} bytes</source>
        <translation>
            <numerusform>{0} byte</numerusform>
            <numerusform>{0} bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} characters</source>
        <translation>
            <numerusform>{0} character</numerusform>
            <numerusform>{0} characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelSelector</name>
    <message numerus="yes">
        <source>{0} tokens</source>
        <translation>
            <numerusform>{0} token</numerusform>
            <numerusform>{0} tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}K tokens</source>
        <translation>
            <numerusform>{0}K tokens</numerusform>
            <numerusform>{0}K tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelsPane</name>
    <message numerus="yes">
        <source>{0} tokens</source>
        <translation>
            <numerusform>{0} token</numerusform>
            <numerusform>{0} tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaletteSearch</name>
    <message numerus="yes">
        <source>Show %n more chats</source>
        <translation>
            <numerusform>Show %Ln more chat</numerusform>
            <numerusform>Show %Ln more chats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message numerus="yes">
        <source>Delete {0} chats for good?</source>
        <translation>
            <numerusform>Delete this chat for good?</numerusform>
            <numerusform>Delete {0} chats for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They cannot be brought back, except from a backup.</source>
        <translation>
            <numerusform>It cannot be brought back, except from a backup.</numerusform>
            <numerusform>They cannot be brought back, except from a backup.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>There is no folder %1.
Check its name.</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>There is no file %1.
Check its name.</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 already exists.
Replace it?</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>New folder</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is write protected.
Do you want to delete it anyway?</source>
        <translation>“%1” is write-protected.
Delete it anyway?</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Are you sure you want to delete &apos;%1&apos;?</source>
        <translation>Delete “%1” for good?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Could not delete directory.</source>
        <translation>The folder could not be deleted.</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>New folder</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>File name:</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Files of type:</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>Look in:</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Parent folder</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>Recent places</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>Show hidden files</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Date Modified</source>
        <translation>Date modified</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cut</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Select all</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>&amp;No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>QPrintDialog</name>
    <message>
        <source>%1 already exists.
Do you want to overwrite it?</source>
        <translation>%1 already exists.
Replace it?</translation>
    </message>
    <message>
        <source>%1 is a directory.
Please choose a different file name.</source>
        <translation>%1 is a folder.
Choose the name of a file.</translation>
    </message>
    <message>
        <source>File %1 is not writable.
Please choose a different file name.</source>
        <translation>%1 cannot be written.
Choose another name.</translation>
    </message>
    <message>
        <source>Invalid Pages Definition</source>
        <translation>Invalid pages</translation>
    </message>
</context>
<context>
    <name>QPrintPropertiesWidget</name>
    <message>
        <source>Advanced</source>
        <translation>Advanced</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Double Sided Printing</source>
        <translation>Double-sided printing</translation>
    </message>
    <message>
        <source>Long side binding</source>
        <translation>Long side binding</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Short side binding</source>
        <translation>Short side binding</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Up</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cut</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Select all</translation>
    </message>
</context>
<context>
    <name>QuickAsk</name>
    <message numerus="yes">
        <source>A text of {0} characters fits into no message; it was not pasted.</source>
        <translation>
            <numerusform>A text of {0} character fits into no message; it was not pasted.</numerusform>
            <numerusform>A text of {0} characters fits into no message; it was not pasted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestDialog</name>
    <message numerus="yes">
        <source>{0} bytes</source>
        <translation>
            <numerusform>{0} byte</numerusform>
            <numerusform>{0} bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message numerus="yes">
        <source>%n chats</source>
        <translation>
            <numerusform>%Ln chat</numerusform>
            <numerusform>%Ln chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Safekeeping</name>
    <message numerus="yes">
        <source>%n chats</source>
        <translation>
            <numerusform>%Ln chat</numerusform>
            <numerusform>%Ln chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Service</name>
    <message numerus="yes">
        <source>The answer took more than {0} minutes and was ended here. What came is kept: let the service continue it, or try again.</source>
        <translation>
            <numerusform>The answer took more than {0} minute and was ended here. What came is kept: let the service continue it, or try again.</numerusform>
            <numerusform>The answer took more than {0} minutes and was ended here. What came is kept: let the service continue it, or try again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServiceTest</name>
    <message numerus="yes">
        <source>%n models</source>
        <translation>
            <numerusform>%Ln model</numerusform>
            <numerusform>%Ln models</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SlashPrompts</name>
    <message numerus="yes">
        <source>{0} prompts. Enter inserts {1}</source>
        <translation>
            <numerusform>{0} prompt. Enter inserts {1}</numerusform>
            <numerusform>{0} prompts. Enter inserts {1}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Statistics</name>
    <message numerus="yes">
        <source>{0} characters</source>
        <translation>
            <numerusform>{0} character</numerusform>
            <numerusform>{0} characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} messages</source>
        <translation>
            <numerusform>{0} message</numerusform>
            <numerusform>{0} messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} tokens</source>
        <translation>
            <numerusform>{0} token</numerusform>
            <numerusform>{0} tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SystemPromptDialog</name>
    <message numerus="yes">
        <source>{0} characters</source>
        <translation>
            <numerusform>{0} character</numerusform>
            <numerusform>{0} characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} of {1} characters</source>
        <translation>
            <numerusform>{0} of {1} character</numerusform>
            <numerusform>{0} of {1} characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message numerus="yes">
        <source>%n messages continue on another branch</source>
        <translation>
            <numerusform>%Ln message continues on another branch</numerusform>
            <numerusform>%Ln messages continue on another branch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages continue on other branches</source>
        <translation>
            <numerusform>%Ln message continues on other branches</numerusform>
            <numerusform>%Ln messages continue on other branches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n lines</source>
        <translation>
            <numerusform>Show all %Ln lines</numerusform>
            <numerusform>Show all %Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Table with {0} columns, too many to draw: this is its source.</source>
        <translation>
            <numerusform>Table with {0} column, too many to draw: this is its source.</numerusform>
            <numerusform>Table with {0} columns, too many to draw: this is its source.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>Liaobots Desktop: %n chats with something new</source>
        <translation>
            <numerusform>Liaobots Desktop: %Ln chat with something new</numerusform>
            <numerusform>Liaobots Desktop: %Ln chats with something new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message numerus="yes">
        <source>{0} chats were deleted for good, so they cannot be brought back.</source>
        <translation>
            <numerusform>This chat was deleted for good, so it cannot be brought back.</numerusform>
            <numerusform>{0} chats were deleted for good, so they cannot be brought back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} of {1} chats were deleted for good; the rest is back.</source>
        <translation>
            <numerusform>{0} of {1} chats was deleted for good; the rest is back.</numerusform>
            <numerusform>{0} of {1} chats were deleted for good; the rest is back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} chats are back where they were.</source>
        <translation>
            <numerusform>{1} chat is back where it was.</numerusform>
            <numerusform>{1} chats are back where they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} chats were moved to the Trash.</source>
        <translation>
            <numerusform>{1} chat was moved to the Trash.</numerusform>
            <numerusform>{1} chats were moved to the Trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} chats were moved to the archive.</source>
        <translation>
            <numerusform>{1} chat was moved to the archive.</numerusform>
            <numerusform>{1} chats were moved to the archive.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Usage</name>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>%Ln hour ago</numerusform>
            <numerusform>%Ln hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%Ln minute ago</numerusform>
            <numerusform>%Ln minutes ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitWords</name>
    <message numerus="yes">
        <source>{0} min</source>
        <translation>
            <numerusform>{0}&#xa0;min</numerusform>
            <numerusform>{0}&#xa0;min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} s</source>
        <translation>
            <numerusform>{0}&#xa0;s</numerusform>
            <numerusform>{0}&#xa0;s</numerusform>
        </translation>
    </message>
</context>
</TS>
